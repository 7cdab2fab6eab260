from stdnum.gb import nhs, upn
