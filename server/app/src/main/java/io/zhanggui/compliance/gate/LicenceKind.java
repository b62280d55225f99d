package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * A kind of licence and what needs it.
 *
 * @param ofItem whether each item has its own; else one of the shop is for all
 * @param all whether every publication needs it
 * @param categories the categories that need it
 * @param words needed where the title has one of these; with categories both must be so
 * @param brand whether what bears a brand needs it
 * @param cited what asks for it
 * @param verified whether all texts that ask for it were read when this was written
 */
public record LicenceKind(
        String key,
        Bilingual name,
        boolean ofItem,
        boolean all,
        Set<Category> categories,
        List<String> words,
        boolean brand,
        List<String> cited,
        boolean verified,
        String note) {

    public LicenceKind {
        categories = Set.copyOf(categories);
        words = List.copyOf(words);
        cited = List.copyOf(cited);
    }

    /** Whether such a publication needs it. */
    public boolean isNeededFor(Category category, String title, String brandName) {
        if (all || (brand && !brandName.isEmpty())) {
            return true;
        }
        boolean said = words.stream().anyMatch(title::contains);
        return categories.isEmpty() ? said : categories.contains(category) && (words.isEmpty() || said);
    }
}
