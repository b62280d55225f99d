/** Contracts and statements over HTTP. */
@NullMarked
package io.zhanggui.engagement.contract.web;

import org.jspecify.annotations.NullMarked;
