/** Gates over HTTP. */
@NullMarked
package io.zhanggui.compliance.gate.web;

import org.jspecify.annotations.NullMarked;
