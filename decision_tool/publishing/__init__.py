"""What only the build makes: registers, guide, picture, feed, training."""
