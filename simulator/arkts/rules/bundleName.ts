/** One part of a name: letters, digits and `_`, first and last a letter or a digit. */
const PART = /^[A-Za-z0-9](?:\w*[A-Za-z0-9])?$/;

/**
 * Why the platform refuses a bundle name, in words that follow the name; undefined for one that it takes
 * (app-configuration-file.md, bundleName).
 */
export function bundleNameFault(name: string): string | undefined {
  const parts = name.split('.');
  if (name.length < 7 || name.length > 128) {
    return `has ${name.length} characters: a bundle name has 7 to 128`;
  }
  if (parts.length < 3) {
    return 'has fewer than three parts: write it as com.company.app';
  }
  if (!/^[A-Za-z]/.test(name)) {
    return 'begins with no letter';
  }
  const bad = parts.find((part) => !PART.test(part));
  return bad === undefined ? undefined
    : `has the part '${bad}': a part is of letters, digits and _, and begins and ends with a letter or a digit`;
}
