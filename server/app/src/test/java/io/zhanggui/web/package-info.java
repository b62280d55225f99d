/** Proofs of what all answers share. */
@NullMarked
package io.zhanggui.web;

import org.jspecify.annotations.NullMarked;
