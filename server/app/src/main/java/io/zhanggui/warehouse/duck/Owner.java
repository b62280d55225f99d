package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;

/**
 * Whose rows a load writes.
 *
 * @param agency agency number
 * @param shop shop number
 * @param load load number
 */
record Owner(long agency, long shop, long load) {

    static Owner of(Scope scope, long load) {
        return new Owner(scope.agency().value(), scope.onlyShop().value(), load);
    }

    /** The three leading columns of every fact. */
    String columns() {
        return agency + " AS agency_id, " + shop + " AS shop_id, " + load + " AS load_id";
    }

    /** Rows of this agency and shop. */
    String rows(String alias) {
        return alias + ".agency_id = " + agency + " AND " + alias + ".shop_id = " + shop;
    }
}
