package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.ShopId;
import io.zhanggui.work.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The listings of shops, checked by the rules in force. A shop that was checked once is checked again by itself when a
 * rule, an allowed phrase or a listing changes.
 */
public interface ShopChecks {

    /** Begins a check of a shop, unless one is under way. */
    void start(Caller caller, ShopId shop);

    /** Where a shop stands. */
    Overview overview(Caller caller, ShopId shop);

    /**
     * A shop's standing.
     *
     * @param running how many listings are read so far; null while no check is under way
     * @param runs the newest first
     * @param tallies findings by rule and state, the most first
     * @param news of the newest run that a changed rule caused: how many listings each rule
     *     hits since
     */
    record Overview(@Nullable Integer running, List<ShopRun> runs, List<Tally> tallies, List<RuleNews> news) {}

    record Tally(String kind, String rule, Severity severity, State state, int findings, int listings) {}

    record RuleNews(long run, String rule, int listings) {}

    /** Listings with findings, 50 to a page, those that must be mended first. */
    Page listings(Caller caller, ShopId shop, Wanted wanted, int page);

    /** Which are asked for; null for any. {@code words} stand in the title or are the item's id. */
    record Wanted(
            State state,
            @Nullable String kind,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable String words,
            @Nullable Long run) {}

    record Page(List<HitListing> items, boolean more) {}

    /**
     * A listing with its findings of the state asked for, by place.
     *
     * @param rewritten its title with every open finding mended; checks clean
     */
    record HitListing(
            ShopId shop,
            String item,
            String title,
            String category,
            @Nullable Long priceFen,
            List<ListingFinding> findings,
            String rewritten) {}

    /**
     * Opens tasks for open findings that have none: one for a listing where an item is named, else one for each class,
     * or for the one named.
     */
    List<Task> openTasks(Caller caller, ShopId shop, @Nullable String item, @Nullable String kind);

    /** All open findings of a shop as a workbook. */
    void write(Caller caller, ShopId shop, OutputStream out) throws IOException;

    /** Which open findings some rules have in the shops the caller sees. */
    List<RuleHits> hits(Caller caller, Set<String> rules);

    record RuleHits(String rule, int findings, int listings) {}
}
