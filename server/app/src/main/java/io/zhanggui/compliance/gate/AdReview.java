package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.shared.Bilingual;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Goods whose advertising an authority must have reviewed before it goes out.
 *
 * @param words needed where the text has one of these; with categories either suffices
 * @param sign what an approval number holds
 * @param example a number of the form the authority gives; empty where there is no one form
 */
public record AdReview(
        Bilingual name, Set<Category> categories, List<String> words, List<String> cited, String sign, String example) {

    private static final int FEWEST_DIGITS = 6;

    public AdReview {
        categories = Set.copyOf(categories);
        words = List.copyOf(words);
        cited = List.copyOf(cited);
    }

    /** Whether a number can be the authority's: its sign, and behind it as many digits as such numbers have. */
    public boolean fits(String number) {
        int at = number.indexOf(sign);
        if (at < 0) {
            return false;
        }
        long digits = digits(number.substring(at));
        return example.isEmpty() ? digits >= FEWEST_DIGITS : digits == digits(example);
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** Whether it holds for a text on goods of that category; where that is none of those known, the text tells. */
    public boolean isFor(Category category, String text) {
        boolean told = category == Category.OTHER && !Collections.disjoint(categories, Category.toldBy(text));
        return told || categories.contains(category) || words.stream().anyMatch(text::contains);
    }
}
