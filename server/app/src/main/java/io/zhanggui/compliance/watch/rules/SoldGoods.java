package io.zhanggui.compliance.watch.rules;

import io.zhanggui.compliance.Category;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a shop sells, in the words of its own list and in our categories, held against the kinds of goods that rules name. */
public final class SoldGoods {

    private final Set<String> words = new HashSet<>();
    private final Set<Category> categories = EnumSet.noneOf(Category.class);

    /** A listing; of one without a category of ours its title tells, as at the gate. */
    public void add(String category, String title) {
        if (!category.isBlank()) {
            words.add(category);
        }
        Category named = category.isBlank() ? Category.OTHER : Category.named(category);
        Set<Category> told = named != Category.OTHER ? Set.of(named) : Category.toldBy(category + " " + title);
        categories.addAll(told);
    }

    /** A category somebody gave. */
    public void add(Category category) {
        if (category != Category.OTHER) {
            categories.add(category);
        }
    }

    /**
     * Whether it sells one of some kinds.
     *
     * @param kinds by which a rule names them, as 化妆品
     */
    public boolean isAny(List<String> kinds) {
        return kinds.stream()
                .anyMatch(kind -> words.stream().anyMatch(word -> word.contains(kind))
                        || categoriesOf(kind).stream().anyMatch(categories::contains));
    }

    /** Whether nothing tells if it sells some of them: a category of ours is no word on a kind that none of ours stands for. */
    public boolean isUnknown(List<String> kinds) {
        return words.isEmpty()
                && (categories.isEmpty()
                        || kinds.stream().anyMatch(kind -> categoriesOf(kind).isEmpty()));
    }

    private static Set<Category> categoriesOf(String kind) {
        return switch (kind) {
            case "化妆品" -> Set.of(Category.COSMETICS);
            case "保健食品" -> Set.of(Category.HEALTH_FOOD);
            case "食品" -> Set.of(Category.FOOD, Category.HEALTH_FOOD, Category.LIQUOR);
            case "药品" -> Set.of(Category.DRUG);
            case "医疗器械" -> Set.of(Category.MEDICAL_DEVICE);
            case "农药", "兽药", "种子" -> Set.of(Category.FARMING);
            case "酒类" -> Set.of(Category.LIQUOR);
            case "教育", "培训" -> Set.of(Category.EDUCATION);
            case "婴幼儿" -> Set.of(Category.BABY);
            default -> Set.of();
        };
    }
}
