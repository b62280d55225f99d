/** Tests of checks of files, phrases and shops. */
@NullMarked
package io.zhanggui.compliance.shopcheck.web;

import org.jspecify.annotations.NullMarked;
