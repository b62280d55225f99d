package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * Questions that are gone through before something goes out.
 *
 * @param version 0 for one that is shipped
 * @param required whether the gate asks for it
 * @param categories the categories it is for; empty for all
 * @param validDays a signed list lasts so many days
 * @param grades by the share of points passed, the best first; empty where it gives none
 */
public record Checklist(
        String key,
        int version,
        Bilingual name,
        PublicationKind of,
        boolean required,
        Set<Category> categories,
        int validDays,
        List<Grade> grades,
        List<CheckPoint> points) {

    /** Points that one list may have. */
    public static final int MOST_POINTS = 5_000;

    public Checklist {
        categories = Set.copyOf(categories);
        grades = List.copyOf(grades);
        points = List.copyOf(points);
    }

    /** Whether the gate asks for it before such a publication goes out. */
    public boolean isAskedOf(PublicationKind kind, Category category) {
        return required && isFor(kind, category);
    }

    /** Whether such a publication can be gone through with it. */
    public boolean isFor(PublicationKind kind, Category category) {
        return of == kind && (categories.isEmpty() || categories.contains(category));
    }

    /**
     * A grade.
     *
     * @param fromPercent the least share of the points that apply which passed
     */
    public record Grade(String name, int fromPercent) {}
}
