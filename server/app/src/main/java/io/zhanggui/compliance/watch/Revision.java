package io.zhanggui.compliance.watch;

import java.util.List;

/**
 * What a version changed.
 *
 * @param level the highest of its changes
 * @param changes every article that is not as it was
 * @param same how many are
 * @param shops the names of the shops it concerns, when it was taken
 */
public record Revision(Level level, List<JudgedChange> changes, int same, List<String> shops) {

    public Revision {
        changes = List.copyOf(changes);
        shops = List.copyOf(shops);
    }
}
