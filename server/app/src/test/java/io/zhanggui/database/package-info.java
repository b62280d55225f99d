/** Proofs for the data folder and the embedded server. */
@NullMarked
package io.zhanggui.database;

import org.jspecify.annotations.NullMarked;
