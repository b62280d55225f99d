/** What an article asks for, how much a change matters, and what a site lets be fetched. */
@NullMarked
package io.zhanggui.compliance.watch.rules;

import org.jspecify.annotations.NullMarked;
