package io.zhanggui.identity.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** What names may be. */
public final class Names {

    private static final int LONGEST = 80;
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    private Names() {}

    /** The name without spaces round it, where it has 1 to 80 characters and none is a control character. */
    public static Optional<String> display(String text) {
        String name = text.strip();
        boolean fits =
                !name.isEmpty() && name.length() <= LONGEST && name.codePoints().noneMatch(Character::isISOControl);
        return fits ? Optional.of(name) : Optional.empty();
    }

    /** The login name, where it has 2 to 40 letters, digits, dots, underscores or hyphens. */
    public static Optional<String> login(String text) {
        String name = text.strip();
        return LOGIN.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
