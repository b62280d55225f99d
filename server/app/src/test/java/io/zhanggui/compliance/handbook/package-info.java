@NullMarked
package io.zhanggui.compliance.handbook;

import org.jspecify.annotations.NullMarked;
