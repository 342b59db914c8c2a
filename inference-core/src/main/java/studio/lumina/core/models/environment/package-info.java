/// Where the hub is and where models are kept, as the environment of the Python tools says.
@NullMarked
package studio.lumina.core.models.environment;

import org.jspecify.annotations.NullMarked;
