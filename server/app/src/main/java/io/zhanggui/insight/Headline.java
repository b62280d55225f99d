package io.zhanggui.insight;

import java.util.function.Function;

/**
 * What an answer says: one sentence, its one number, and how sure that is. Reports, lists and pages all quote it.
 *
 * @param zh the sentence
 * @param numberZh the number with its unit; empty where the answer has none
 * @param sureZh the interval or the chance; empty where the answer has none
 */
public record Headline(String zh, String en, String numberZh, String numberEn, String sureZh, String sureEn) {

    /** The three parts, each told once in either language. */
    public static Headline of(
            Function<Language, String> sentence, Function<Language, String> number, Function<Language, String> sure) {
        return new Headline(
                sentence.apply(Language.ZH),
                sentence.apply(Language.EN),
                number.apply(Language.ZH),
                number.apply(Language.EN),
                sure.apply(Language.ZH),
                sure.apply(Language.EN));
    }
}
