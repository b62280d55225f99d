/** Tests of {@code io.zhanggui.compliance.appeal.web}. */
@NullMarked
package io.zhanggui.compliance.appeal.web;

import org.jspecify.annotations.NullMarked;
