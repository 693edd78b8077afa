import { type LeftEntry, VaultError, type VaultPort } from '../../game/ports/vault-port';
import { createKeyHolder } from './key-holder';
import { vaultPatients } from './patients/vault-patients';
import { sealedShelf } from './sealed-shelf';
import { vaultBackup } from './vault-backup';
import { readHeader } from './vault-header';
import { type KeyParts, vaultKeys } from './vault-keys';
import { vaultPasskey } from './vault-passkey';
import { HEADER, LEFT, SETTING } from './vault-places';

export type VaultParts = Omit<KeyParts, 'holder'>;

/** The console's encrypted store. One data key seals everything; passcode and passkey each wrap that key and nothing else. */
export function vault(given: VaultParts): VaultPort {
  const { shelf, alone, clock } = given;
  const holder = createKeyHolder(clock);
  const parts: KeyParts = { ...given, holder };
  const sealed = sealedShelf(shelf, holder, alone);
  const patients = vaultPatients(sealed, shelf, clock);
  const { readPatient, readReview, readSession, listPatients } = patients;
  const { writePatient, updatePatient, updateHead, takeIn, erasePatient, eraseExamples } = patients;
  const readLeft = async () => ((await sealed.read(LEFT)) ?? []) as readonly LeftEntry[];
  return {
    async open() {
      // Known before anything is touched: such a page is lent no encryption.
      if (globalThis.isSecureContext === false)
        throw new VaultError('insecure', 'this page has no safe address (https)');
      holder.found(readHeader(await shelf.read(HEADER)) !== null);
      return holder.state;
    },
    get state() {
      return holder.state;
    },
    get lastUsedMs() {
      return holder.lastUsedMs;
    },
    touch: () => holder.touch(),
    lock: () => holder.close(),
    ...vaultKeys(parts),
    ...vaultPasskey(parts),
    ...{ readPatient, readReview, readSession, listPatients },
    ...{ writePatient, updatePatient, updateHead, takeIn, erasePatient, eraseExamples },
    getSetting: (key) => sealed.read(SETTING + key),
    putSetting: (key, value) => sealed.writing((write) => write({ put: new Map([[SETTING + key, value]]) })),
    listLeft: readLeft,
    appendLeft: (entry) =>
      sealed.writing(async (write) => write({ put: new Map([[LEFT, [...(await readLeft()), entry]]]) })),
    ...vaultBackup({ ...parts, sealed, patients }),
    eraseAll: () =>
      alone(async () => {
        await shelf.change({ clear: true });
        holder.found(false);
      }),
  };
}
