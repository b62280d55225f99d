/**
 * The three handbooks (F042–F045): what the rules in force, the agency's own penalty cases and its additions make up.
 *
 * <p>Flow: {@code rules} writes a handbook's content; publishing fixes it as a version with its fingerprint, its reason
 * and the day it holds from, tells the staff through {@code notify}, and closes the clock of the month, quarter or year
 * once all three handbooks have a version of it. People say that they have read a version. A version is never changed.
 */
@NullMarked
package io.zhanggui.compliance.handbook;

import org.jspecify.annotations.NullMarked;
