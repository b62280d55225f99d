/** Proofs over real HTTP. */
@NullMarked
package io.zhanggui.identity.web;

import org.jspecify.annotations.NullMarked;
