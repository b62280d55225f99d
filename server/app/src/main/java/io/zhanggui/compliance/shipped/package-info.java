/** The checks as shipped, for those who check texts without a server: the command line. */
@NamedInterface("shipped")
@NullMarked
package io.zhanggui.compliance.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
