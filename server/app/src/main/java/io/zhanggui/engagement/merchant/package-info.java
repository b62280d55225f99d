/**
 * The merchant's entrance: what the people of a client see of their own company's engagement, and nothing of others.
 *
 * <p>Who belongs to which client and when is kept by identity; here it meets the client, and the client's shops are told
 * back to identity, so that a shop that comes or goes is seen or gone the same day.
 */
@NullMarked
package io.zhanggui.engagement.merchant;

import org.jspecify.annotations.NullMarked;
