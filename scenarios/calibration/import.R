# Writes the tables of margarine.yaml and cheese.yaml beside them, from the R package bayesm (in Debian: r-cran-bayesm).
# The data stays with its package and is not part of this project.
#
#   Rscript import.R            writes margarine.csv and cheese.csv into the folder in which it is run
library(bayesm)
data(margarine)
data(cheese)
write.csv(margarine$choicePrice, "margarine.csv", row.names = FALSE)
write.csv(cheese, "cheese.csv", row.names = FALSE)
