@NullMarked
package io.zhanggui.prove.questions;

import org.jspecify.annotations.NullMarked;
