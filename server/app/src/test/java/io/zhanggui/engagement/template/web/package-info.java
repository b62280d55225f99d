@NullMarked
package io.zhanggui.engagement.template.web;

import org.jspecify.annotations.NullMarked;
