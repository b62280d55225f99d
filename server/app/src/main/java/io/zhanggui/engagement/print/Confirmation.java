package io.zhanggui.engagement.print;

import java.time.Instant;

/**
 * That one side confirmed under its own login. Not an electronic signature in the sense of the law, and never called one.
 *
 * @param side 甲方 or 乙方, with its name
 * @param person who did
 * @param hash what was confirmed: SHA-256 of the text, or the root of a bundle
 */
public record Confirmation(String side, String person, Instant at, String hash) {}
