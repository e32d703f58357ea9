/** `+7 912 345-67-89`; what is no Russian number stays as it is. */
export function phoneText(phone: string): string {
  return phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u, '+7 $1 $2-$3-$4');
}
