package io.zhanggui.compliance.watch;

import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Objects;

/**
 * What a version changed.
 *
 * @param level the highest of its changes
 * @param changes every article that is not as it was
 * @param same how many are
 * @param shops the names of the shops it concerns, when it was taken
 * @param unknown the names of those of which nothing told then whether they sell what it names
 */
public record Revision(Level level, List<JudgedChange> changes, int same, List<String> shops, List<String> unknown) {

    public Revision {
        changes = List.copyOf(changes);
        shops = List.copyOf(shops);
        // Those kept before the unknown ones were told apart do not have them.
        unknown = List.copyOf(Objects.requireNonNullElse(unknown, List.of()));
    }

    /** The shops in words: 涉及店铺：甲、乙；类目未知，请看是否在售：丙. */
    public Bilingual shopsInWords() {
        String named = shops.isEmpty() ? "没有匹配到店铺" : "涉及店铺：" + String.join("、", shops);
        String unsure = unknown.isEmpty() ? "" : "；类目未知，请看是否在售：" + String.join("、", unknown);
        String unsureEn = unknown.isEmpty() ? "" : "; of " + unknown.size() + " nothing says what they sell";
        return new Bilingual(named + unsure, shops.size() + " shops are concerned" + unsureEn);
    }
}
