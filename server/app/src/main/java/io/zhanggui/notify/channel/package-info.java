/** The ways out: e-mail, DingTalk, Feishu and WeCom, each by its own protocol. */
@NullMarked
package io.zhanggui.notify.channel;

import org.jspecify.annotations.NullMarked;
