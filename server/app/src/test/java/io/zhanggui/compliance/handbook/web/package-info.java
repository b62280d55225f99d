/** Tests of {@code io.zhanggui.compliance.handbook.web}. */
@NullMarked
package io.zhanggui.compliance.handbook.web;

import org.jspecify.annotations.NullMarked;
