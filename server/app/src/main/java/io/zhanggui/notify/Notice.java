package io.zhanggui.notify;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param onceKey names what happened; a second notice with it is not told
 * @param kind stable name for programs, such as {@code task.overdue}
 * @param title at most 100 characters
 * @param text what happened and what to do, at most 2,000 characters; no person's data
 * @param page the page that deals with it, a path of ours
 * @param shops told to those who see one of them; empty for all of the agency
 * @param people told to these only; empty for everybody who may know
 */
public record Notice(
        AgencyId agency,
        String onceKey,
        String kind,
        Importance importance,
        Bilingual title,
        Bilingual text,
        String page,
        @Nullable SubjectRef subject,
        Set<ShopId> shops,
        Set<UserId> people) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TEXT = 2_000;

    public Notice {
        title = new Bilingual(cut(title.zh(), LONGEST_TITLE), cut(title.en(), LONGEST_TITLE * 2));
        text = new Bilingual(cut(text.zh(), LONGEST_TEXT), cut(text.en(), LONGEST_TEXT));
        shops = Set.copyOf(shops);
        people = Set.copyOf(people);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
