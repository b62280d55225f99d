package io.zhanggui.metrics;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files in which an agency adds metrics to the shipped catalogue and changes names, words and bands of it. A file is
 * in force from the moment it is kept: every later question is answered by it.
 */
public interface CatalogueFiles {

    /** What is in force. */
    State state(AgencyId agency);

    /**
     * An agency's catalogue as it stands.
     *
     * @param version the newest
     * @param files each by its newest version that has a text, by name
     * @param own what they declare or change, by key
     * @param faults of files that no longer fit the shipped catalogue and are out of force until they are mended, and of
     *     files in the catalogue folder that could not be taken
     */
    record State(long version, List<CatalogueVersion> files, Map<String, OwnMetric> own, List<CatalogueFault> faults) {}

    /** Versions from the newest, 50 to a page: of one file, or of all where it is null. */
    List<CatalogueVersion> listVersions(AgencyId agency, @Nullable String file, int page);

    /** A version; fails with {@link MetricError#NO_SUCH_VERSION}. */
    CatalogueVersion get(AgencyId agency, long number);

    /** The text that a version took the place of; empty where the file was new. */
    String before(AgencyId agency, CatalogueVersion version);

    /** What a text would do as that file; nothing is kept. */
    CatalogueCheck check(Caller caller, String file, String text);

    /** The answer to a question if the text were that file; nothing is kept. */
    MetricAnswer preview(Scope scope, String file, String text, MetricQuestion question);

    /**
     * A wish to keep a file.
     *
     * @param file its name, ending in {@code .yaml}
     * @param text of it; null to remove it
     * @param why in the caller's words
     * @param basedOn the newest version of the file the caller saw, 0 for none; null for whatever it is
     * @param evenIfUsed whether metrics may go that something shows or counts on
     */
    record Wish(
            String file,
            @Nullable String text,
            CatalogueVersion.Origin origin,
            String why,
            @Nullable Long basedOn,
            boolean evenIfUsed) {}

    /**
     * Keeps it as a new version; the one in force where it says the same. Fails where the file has faults, was changed by
     * somebody else since, or would take away metrics that are used.
     */
    CatalogueVersion keep(Caller caller, Wish wish);

    /** Everything of the agency that shows or counts on metrics. */
    List<MetricUse> listUses(Caller caller);
}
