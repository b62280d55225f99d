package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.shared.Bilingual;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets what a certificate was signed for against what the publication is now: it covers no other article. */
public final class SignedFacts {

    private SignedFacts() {}

    /** What became another; empty where the certificate covers it. Spaces, width, case and signs make no other name. */
    public static List<Bilingual> changes(Certificate signed, Publication now) {
        List<Bilingual> changes = new ArrayList<>();
        if (!letters(signed.title()).equals(letters(now.title()))) {
            changes.add(change("", "it", signed.title(), now.title()));
        }
        Category category = signed.category();
        if (category != null && category != now.category()) {
            changes.add(
                    change("类目", "the category", category.zh(), now.category().zh()));
        }
        String brand = signed.brand();
        if (brand != null && !letters(brand).equals(letters(now.brand()))) {
            changes.add(change("品牌", "the brand", brand, now.brand()));
        }
        return changes;
    }

    private static Bilingual change(String what, String whatEn, String signed, String now) {
        return new Bilingual(
                "签署时" + what + "是" + quoted(signed) + "，现在是" + quoted(now) + "，要重查并重新签署",
                "when it was signed " + whatEn + " was " + quotedEn(signed) + " and now is " + quotedEn(now)
                        + ": go through it and sign it again");
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "空的" : "“" + text + "”";
    }

    private static String quotedEn(String text) {
        return text.isEmpty() ? "empty" : "\"" + text + "\"";
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
