package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.rules.FindingLife;
import io.zhanggui.compliance.shopcheck.rules.ListingPrint;
import io.zhanggui.compliance.shopcheck.rules.SeenPlace;
import io.zhanggui.warehouse.Listings.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Reads a shop's listings and checks those that changed, or all of them. A listing that the rules alone find nothing in
 * needs no look at the phrases.
 */
final class ShopReading {

    private static final int CHECKED_AT_ONCE = 2_000;

    private final TextChecks rules;
    private final TextChecks allowed;
    private final Map<String, Long> prints;
    private final Map<String, List<ListingFinding>> known;
    private final Extent extent;
    private final IntConsumer progress;

    private final List<Listing> waiting = new ArrayList<>();
    private final Map<String, Long> changed = new HashMap<>();
    private final Set<String> gone;
    private final List<Read> read = new ArrayList<>();
    private int listings;
    private int anew;

    /** Which listings are checked besides those that changed. */
    enum Extent {
        CHANGED,
        /** Those with findings: phrases change nothing where the rules find nothing. */
        HIT,
        ALL
    }

    /**
     * A listing that was checked and has, or had, findings.
     *
     * @param lasting places of titles it had before that must come down still
     */
    record Read(Listing listing, List<SeenPlace> seen, List<SeenPlace> lasting) {}

    /**
     * Begins to read.
     *
     * @param prints the fingerprints of listings at the last check
     * @param known all findings by item
     * @param progress told how many listings are read
     */
    ShopReading(
            TextChecks rules,
            TextChecks allowed,
            Map<String, Long> prints,
            Map<String, List<ListingFinding>> known,
            Extent extent,
            IntConsumer progress) {
        this.rules = rules;
        this.allowed = allowed;
        this.prints = prints;
        this.known = known;
        this.extent = extent;
        this.progress = progress;
        this.gone = new HashSet<>(prints.keySet());
    }

    void add(Listing listing) {
        listings++;
        gone.remove(listing.item());
        long print = ListingPrint.of(listing.title(), listing.category());
        Long before = prints.get(listing.item());
        if (before == null || before != print) {
            changed.put(listing.item(), print);
            waiting.add(listing);
        } else if (extent == Extent.ALL || (extent == Extent.HIT && isHit(listing.item()))) {
            waiting.add(listing);
        }
        if (waiting.size() == CHECKED_AT_ONCE) {
            check();
        }
    }

    private boolean isHit(String item) {
        return known.getOrDefault(item, List.of()).stream().anyMatch(each -> each.state() != State.FIXED);
    }

    /** Checks what is left. */
    void end() {
        check();
    }

    private void check() {
        anew += waiting.size();
        read.addAll(waiting.parallelStream()
                .map(this::check)
                .filter(each -> !each.seen().isEmpty()
                        || known.containsKey(each.listing().item()))
                .toList());
        waiting.clear();
        progress.accept(listings);
    }

    private Read check(Listing listing) {
        List<ListingFinding> lasting =
                FindingLife.lasting(known.getOrDefault(listing.item(), List.of()), listing.title());
        List<SeenPlace> before = lasting.stream()
                .map(ListingFinding::title)
                .distinct()
                .flatMap(title -> places(title, listing.category()).stream())
                .toList();
        return new Read(listing, places(listing.title(), listing.category()), before);
    }

    private List<SeenPlace> places(String title, String category) {
        Category named = Category.named(category);
        TextQuestion question = new TextQuestion(title, TextKind.TITLE, named == Category.OTHER ? null : named);
        List<Finding> plain = rules.check(question).findings();
        return plain.isEmpty()
                ? List.of()
                : SeenPlace.of(plain, allowed.check(question).findings());
    }

    int listings() {
        return listings;
    }

    int anew() {
        return anew;
    }

    /** The fingerprints that are new or others. */
    Map<String, Long> changed() {
        return changed;
    }

    /** The items that are on sale no more. */
    Set<String> gone() {
        return gone;
    }

    List<Read> read() {
        return read;
    }
}
