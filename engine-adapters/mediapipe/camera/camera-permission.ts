/** Whether the browser will ask for the camera; `unknown` where it does not say. Never rejects. */
export async function cameraPermission(): Promise<PermissionState | 'unknown'> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state;
  } catch {
    // Some browsers do not know the question.
    return 'unknown';
  }
}
