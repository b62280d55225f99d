package io.zhanggui.work.flow;

import io.zhanggui.shared.Failure;
import io.zhanggui.work.WorkError;
import org.jspecify.annotations.Nullable;

/** Checks what people write. */
final class Texts {

    private static final int LONGEST_PAGE = 500;

    private Texts() {}

    static String checked(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new Failure(WorkError.BAD_TEXT, field, longest);
        }
        return plain;
    }

    static String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? "" : checked(field, text, longest);
    }

    /** A path of this interface, never another host's. */
    static @Nullable String page(@Nullable String page) {
        if (page == null || page.isBlank()) {
            return null;
        }
        boolean ours = page.length() <= LONGEST_PAGE
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.indexOf('\\') < 0
                && page.chars().noneMatch(Character::isISOControl);
        if (!ours) {
            throw new Failure(WorkError.BAD_PAGE);
        }
        return page;
    }
}
