package io.zhanggui.engagement.contract.rules;

import java.time.LocalDate;

/** The text an amendment begins with: that of the version before, which it names by its hash. */
public final class AmendedText {

    private AmendedText() {}

    /**
     * The text of version {@code version + 1}.
     *
     * @param text of a version that can be read
     * @param hash of that text
     * @param effective the first day the new version counts
     */
    public static String of(String text, int version, String hash, LocalDate effective) {
        return new ClauseText(text)
                .withValue("version", Integer.toString(version + 1))
                .with("amends", "amends: {version: " + version + ", effective: " + effective + ", hash: " + hash + "}")
                .toString();
    }
}
