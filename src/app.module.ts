import { Module, type DynamicModule } from '@nestjs/common';
import { ClinicModule } from './clinic/clinic.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** The house: the platform, then the rooms in their order. */
@Module({})
export class AppModule {
  static with(platform: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(platform), ClinicModule] };
  }
}
