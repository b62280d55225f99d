/** Proofs over real HTTP. */
@NullMarked
package io.zhanggui.engagement.merchant.web;

import org.jspecify.annotations.NullMarked;
