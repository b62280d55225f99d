package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Words;
import java.util.ArrayList;
import java.util.List;

/** Collects where a bundle is not what it says. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    void add(Difference difference) {
        found.add(difference);
    }

    void add(String where, String held, String again, Words said) {
        found.add(new Difference(where, held, again, said));
    }

    List<Difference> all() {
        return List.copyOf(found);
    }
}
