package io.zhanggui.engagement.merchant;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.identity.Caller;

/** The company of who calls. */
public interface OwnCompany {

    /**
     * The client the caller belongs to today, or whose shop they were given. Fails with {@link MerchantError#NO_COMPANY}.
     */
    Client get(Caller caller);
}
