import { type LeftEntry, VaultError, type VaultPort } from '../../game/ports/vault-port';
import { asVaultError } from './as-vault-error';
import { createKeyHolder } from './key-holder';
import { patientList } from './patients/patient-list';
import { sealedShelf } from './sealed-shelf';
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
  const whole = onFirstUse(async () => {
    const [{ vaultPatients }, { vaultBackup }] = await Promise.all([
      import('./patients/vault-patients'),
      import('./vault-backup'),
    ]);
    const patients = vaultPatients(sealed, shelf, clock);
    return { ...patients, ...vaultBackup({ ...parts, sealed, patients }) };
  });
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
    ...patientList(sealed, shelf, async (id) => (await whole()).renewed(id)),
    readPatient: async (id) => (await whole()).readPatient(id),
    readReview: async (id) => (await whole()).readReview(id),
    readSession: async (id, sessionId) => (await whole()).readSession(id, sessionId),
    addPatient: async (file) => (await whole()).addPatient(file),
    writePatient: async (file) => (await whole()).writePatient(file),
    updatePatient: async (id, change) => (await whole()).updatePatient(id, change),
    updateHead: async (id, change) => (await whole()).updateHead(id, change),
    takeIn: async (id, results) => (await whole()).takeIn(id, results),
    backup: async () => (await whole()).backup(),
    restore: async (bytes, passcode, choice) => (await whole()).restore(bytes, passcode, choice),
    getSetting: (key) => sealed.read(SETTING + key),
    putSetting: (key, value) => sealed.writing((write) => write({ put: new Map([[SETTING + key, value]]) })),
    updateSetting: (key, change) =>
      sealed.writing(async (write) =>
        write({ put: new Map([[SETTING + key, change(await sealed.read(SETTING + key))]]) }),
      ),
    listLeft: readLeft,
    appendLeft: (entry) =>
      sealed.writing(async (write) => write({ put: new Map([[LEFT, [...(await readLeft()), entry]]]) })),
    eraseAll: () =>
      alone(async () => {
        await shelf.change({ clear: true });
        holder.found(false);
      }),
  };
}

/**
 * What reads and changes whole patients comes when it is needed for the first time: the first page shows a list, and has to be small.
 * Where it cannot be loaded nothing was touched, and the next use asks again.
 */
function onFirstUse<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw asVaultError(error, 'a part of this page could not be loaded');
    });
    return loading;
  };
}
