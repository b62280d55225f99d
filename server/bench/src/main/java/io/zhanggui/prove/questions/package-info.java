/** One number, whoever asks for it: random questions by every way there is. */
@NullMarked
package io.zhanggui.prove.questions;

import org.jspecify.annotations.NullMarked;
