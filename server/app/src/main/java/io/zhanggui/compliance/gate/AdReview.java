package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * Goods whose advertising an authority must have reviewed before it goes out.
 *
 * @param words needed where the text has one of these; with categories either suffices
 * @param sign what an approval number holds
 */
public record AdReview(Bilingual name, Set<Category> categories, List<String> words, List<String> cited, String sign) {

    public AdReview {
        categories = Set.copyOf(categories);
        words = List.copyOf(words);
        cited = List.copyOf(cited);
    }

    /** Whether it holds for a text on goods of that category. */
    public boolean isFor(Category category, String text) {
        return categories.contains(category) || words.stream().anyMatch(text::contains);
    }
}
