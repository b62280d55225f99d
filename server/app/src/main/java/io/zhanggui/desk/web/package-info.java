/** The board over HTTP and as a workbook. */
@NullMarked
package io.zhanggui.desk.web;

import org.jspecify.annotations.NullMarked;
