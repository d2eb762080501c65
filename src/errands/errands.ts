/** What an operator has done once, beside the bot: everything or nothing, told in sentences, with exit code 1 if not. */
import type { Errand } from '../program/invocation.ts';

export async function runErrand(errand: Errand): Promise<void> {
  switch (errand.run) {
    case 'move':
      await (await import('./move.ts')).runMove(errand.from, errand.to);
      break;
    case 'forget':
      await (await import('./forget.ts')).runForget(errand.isSure);
      break;
    case 'backup':
      await (await import('./backup.ts')).runBackup(errand.file);
      break;
    case 'doctor':
      await (await import('./doctor/doctor.ts')).runDoctor(errand);
      break;
    case 'export':
      await (await import('./exchange.ts')).runExport(errand.file);
      break;
    case 'import':
      await (await import('./exchange.ts')).runImport(errand.file);
      break;
    case 'health':
      await (await import('./health.ts')).runHealth(errand.isReady);
      break;
    case 'invite':
      await (await import('./invite.ts')).runInvite();
      break;
    case 'gallery':
      await (await import('./gallery.ts')).runGallery(errand.to);
      break;
    case 'manifest':
      (await import('./manifest.ts')).runManifest(errand.of);
      break;
    case 'restore':
      await (await import('./backup.ts')).runRestore(errand.file);
  }
}
