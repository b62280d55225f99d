package io.zhanggui.settlement.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the definitions come from that a contract does not carry itself. */
public interface MetricBook {

    /** A book without metrics: the contract must carry all it names. */
    MetricBook EMPTY = new MetricBook() {
        @Override
        public Optional<MetricTerms> find(String key, Variant variant) {
            return Optional.empty();
        }

        @Override
        public Collection<String> keys() {
            return List.of();
        }
    };

    /** A metric by its key, as this source gives it. */
    Optional<MetricTerms> find(String key, Variant variant);

    /** All keys, to propose close ones. */
    Collection<String> keys();
}
