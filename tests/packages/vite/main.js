import 'cakupan';
